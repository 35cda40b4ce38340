insert into account (email, salt, password, name, staff) values
  ('ada@example.com', 'salt-ada', '6888a301dd3af993418e409288123390d6ba735608c3cd9fba30cbe252fd750d', 'Ada Lovelace', false),
  ('pat@example.com', 'salt-pat', 'f4472116e46caae1be27062f9357cd46895718980209a5ab87bde568319163fc', 'Pat Green', false),
  ('admin@example.com', 'salt-admin', '4c83f70a1c9f7f1ceb3e8d64bb8b6fa267d56aee92788667353be0d03dcdc328', 'Sam Keeper', true);

insert into product (slug, name, category, price, stock, picture, featured, picture_text, description) values
  ('blue-mug', 'Blue mug', 'Kitchen', 850, 400, 'blue-mug', 1, 'A deep blue mug with a round handle',
   'Thrown by hand in stoneware and dipped in a deep blue glaze. Holds 350 ml and keeps tea hot for longer than you expect.'),
  ('wool-throw', 'Wool throw', 'Living', 4600, 120, 'wool-throw', 2, 'A folded wool throw with a fringe',
   'Woven from undyed wool in a mill that has made nothing else since 1891. 130 by 180 cm, with a short fringe.'),
  ('watering-can', 'Watering can', 'Garden', 1900, 160, 'watering-can', 3, 'A green watering can with a long spout',
   'Two litres, a long spout and a rose that takes off, so that seedlings get a shower and not a flood.'),
  ('dotted-notebook', 'Dotted notebook', 'Writing', 1100, 240, 'dotted-notebook', 4, 'A rust red notebook with a ribbon',
   'A5, 160 dotted pages, sewn so that it lies flat. The cover takes a scratch well and looks better for it.'),
  ('red-mug', 'Red mug', 'Kitchen', 750, 400, 'red-mug', null, 'A brick red mug with a round handle',
   'The same shape as the blue one, in a warm brick red. Slightly smaller, at 300 ml, for coffee rather than tea.'),
  ('speckled-mug', 'Speckled mug', 'Kitchen', 900, 300, 'speckled-mug', null, 'A cream mug with brown speckles',
   'Cream glaze over dark clay, so every one is freckled in its own way. Holds 350 ml.'),
  ('walnut-board', 'Walnut board', 'Kitchen', 2800, 90, 'walnut-board', null, 'A walnut chopping board with a hanging hole',
   'One solid piece of walnut, oiled twice. For bread, cheese and the good knife.'),
  ('linen-apron', 'Linen apron', 'Kitchen', 2400, 80, 'linen-apron', null, 'A sage green apron with a pocket',
   'Washed linen that is soft from the first day. Crosses at the back, no knots to tie.'),
  ('beeswax-candle', 'Beeswax candle', 'Living', 1200, 200, 'beeswax-candle', null, 'A lit candle in a small brass dish',
   'Pure beeswax, poured slowly. Burns for forty hours and smells faintly of honey.'),
  ('oat-soap', 'Oat soap', 'Living', 550, 0, 'oat-soap', null, 'A bar of soap with flecks of oat',
   'Gentle on hands that garden. We make it in small batches, and it tends to go at once.'),
  ('rattan-basket', 'Rattan basket', 'Living', 3200, 70, 'rattan-basket', null, 'A round rattan basket with two handles',
   'Big enough for a week of newspapers or one sleeping cat.'),
  ('terracotta-pot', 'Terracotta pot', 'Garden', 600, 300, 'terracotta-pot', null, 'A young plant in a terracotta pot',
   'Frost-proof, with a saucer that fits. 14 cm across.'),
  ('herb-seeds', 'Herb seeds', 'Garden', 320, 500, 'herb-seeds', null, 'A paper packet of herb seeds',
   'Basil, chives, dill and thyme. Sow indoors from March, outdoors from May.'),
  ('garden-twine', 'Garden twine', 'Garden', 440, 260, 'garden-twine', null, 'A ball of green garden twine',
   'One hundred metres of jute that ties up beans in summer and rots away in the compost after.'),
  ('brass-pencil', 'Brass pencil', 'Writing', 1450, 110, 'brass-pencil', null, 'A hexagonal brass pencil',
   'A mechanical pencil with some weight to it. Takes 0.7 mm leads; three are included.'),
  ('letter-cards', 'Letter cards', 'Writing', 1000, 180, 'letter-cards', null, 'Two letter cards with an envelope',
   'Twelve cards and envelopes on thick cotton paper, for the things that deserve more than a message.');

insert into rating (product, session, stars) values
  ('blue-mug', 'seed-1', 5), ('blue-mug', 'seed-2', 4), ('wool-throw', 'seed-1', 5), ('wool-throw', 'seed-3', 5),
  ('watering-can', 'seed-2', 4), ('dotted-notebook', 'seed-3', 4), ('red-mug', 'seed-1', 4), ('linen-apron', 'seed-2', 5);

insert into purchase values
  ('CS-1001', 1, 'Ada Lovelace', 'ada@example.com', '12 St James’s Square', 'London', 'SW1Y 4JH', '', 'STANDARD', 450, 0, 3250, true, date '2026-02-14'),
  ('CS-1002', 2, 'Pat Green', 'pat@example.com', '4 Orchard Lane', 'Bath', 'BA1 1LZ', '', 'STANDARD', 450, 0, 2350, true, date '2026-03-02'),
  ('CS-1003', null, 'Grace Hopper', 'grace@example.com', '1 Harbour View', 'Bristol', 'BS1 5TY', 'Leave it with the neighbour', 'EXPRESS', 790, 0, 2490, true, date '2026-03-20'),
  ('CS-1004', 1, 'Ada Lovelace', 'ada@example.com', '12 St James’s Square', 'London', 'SW1Y 4JH', '', 'STANDARD', 0, 0, 4600, true, date '2026-05-09');
insert into purchase_line values
  ('CS-1001', 'Walnut board', 2800, 1),
  ('CS-1002', 'Watering can', 1900, 1),
  ('CS-1003', 'Blue mug', 850, 2),
  ('CS-1004', 'Wool throw', 4600, 1);
