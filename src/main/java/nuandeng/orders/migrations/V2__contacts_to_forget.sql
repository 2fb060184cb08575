-- Rule ORD-15 looks for doors and telephones that are not needed any more.
CREATE INDEX orders_to_forget ON orders.orders (since) WHERE phone IS NOT NULL OR contact <> '' OR door <> '';
