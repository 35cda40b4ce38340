# language: fr
Fonctionnalité: Panier
  Règle: Compter juste
    Scénario: Une tasse
      Soit la page "/"
      Quand je cherche "mug"
      Alors je vois "Blue mug"
      Et je vois "Red mug"
