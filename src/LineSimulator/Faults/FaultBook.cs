namespace LineSimulator.Faults;

/// <summary>The failures to come, first planned, first struck.</summary>
internal sealed class FaultBook
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _planned = [];

    /// <summary>In the order in which they will strike.</summary>
    public IReadOnlyList<Fault> Planned
    {
        get
        {
            lock (_gate)
            {
                return [.. _planned];
            }
        }
    }

    public void Add(Fault fault)
    {
        if (fault.Times < 1)
        {
            throw new SimulatorException($"A fault that strikes {fault.Times} times does nothing: give 1 or more times, or clear the faults.");
        }

        if (fault.Kind == FaultKind.Slow && fault.Delay <= TimeSpan.Zero)
        {
            throw new SimulatorException("A slow call needs its delay: give a delay of more than 0 milliseconds.");
        }

        lock (_gate)
        {
            _planned.Add(fault);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _planned.Clear();
        }
    }

    public Fault? Take(LineEndpoint endpoint)
    {
        lock (_gate)
        {
            var index = _planned.FindIndex(fault => fault.Endpoint == endpoint || fault.Endpoint == LineEndpoint.Any);
            if (index < 0)
            {
                return null;
            }

            var fault = _planned[index];
            if (fault.Times > 1)
            {
                _planned[index] = fault with { Times = fault.Times - 1 };
            }
            else
            {
                _planned.RemoveAt(index);
            }

            return fault;
        }
    }
}
