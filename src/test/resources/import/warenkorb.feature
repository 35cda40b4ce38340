# language: de
Funktionalität: Warenkorb
  Wer rechnet, vertraut.

  Grundlage:
    Angenommen ich öffne "/"

  Szenario: Eine Tasse
    Wenn ich nach "mug" suche
    Und ich auf "Blue mug" klicke
    Dann steht dort "£8.50"
    Aber nicht "Red mug"

  Szenariogrundriss: Suche nach <was>
    Wenn ich nach "<was>" suche
    Dann sehe ich "<erste>"
    Beispiele:
      | was | erste |
      | red | Red mug |
