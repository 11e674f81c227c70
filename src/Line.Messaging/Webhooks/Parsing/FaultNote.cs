namespace Line.Messaging.Webhooks;

/// <summary>Keeps the first thing that is wrong with an object.</summary>
internal sealed class FaultNote
{
    public string? First { get; private set; }

    public void Add(string path, string fault) => First ??= $"{path}: {fault}";
}
