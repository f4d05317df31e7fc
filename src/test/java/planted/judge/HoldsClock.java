package planted.judge;

record HoldsClock(java.time.Clock clock) {}
