package trespassers;

class ParkingManager {}
