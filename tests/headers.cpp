// Nothing but the headers that tests share, compiled once.
