SELECT audit.adopt();
