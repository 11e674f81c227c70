namespace LineSimulator;

/// <summary>The simulator was asked for something that cannot be. The message names the thing, the fault and the remedy.</summary>
public sealed class SimulatorException(string message) : Exception(message);
