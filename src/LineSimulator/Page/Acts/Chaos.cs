using LineSimulator.Webhooks;

namespace LineSimulator.Page.Acts;

/// <summary>How the events of everything done on the page travel, until it is set otherwise.</summary>
internal sealed class Chaos
{
    private volatile Delivery _delivery = Delivery.Normal;

    public Delivery Delivery
    {
        get => _delivery;
        set => _delivery = value.Duplicates is >= 0 and <= 9
            ? value
            : throw new SimulatorException($"余分に {value.Duplicates} 回は届けられません。0 から 9 までにしてください。");
    }
}
