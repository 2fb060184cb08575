CREATE TABLE orders.mine (id uuid REFERENCES identity.accounts);
SELECT audit.append(now(), null, null, 'x', 'x', null, null);
SELECT 1 FROM orders.mine JOIN cases.files ON true;
