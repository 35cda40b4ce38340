# language: ja
機能: カート
  シナリオ: マグを入れる
    前提 "/" を開く
    もし "mug" を検索する
    ならば "Blue mug" が表示される
    かつ "Red mug" が表示される
