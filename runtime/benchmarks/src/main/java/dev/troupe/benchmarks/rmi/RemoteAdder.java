package dev.troupe.benchmarks.rmi;

import java.rmi.Remote;
import java.rmi.RemoteException;

/** What the server offers. */
public interface RemoteAdder extends Remote {
    /** Adds an amount to the sum so far. */
    int add(int amount) throws RemoteException;
}
