namespace Line.Messaging;

/// <summary>Gathers faults and words them alike.</summary>
internal sealed class FaultCollector
{
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults => _faults;

    public void Add(string path, string fault, string limit) => _faults.Add($"{path}: {fault}; {limit}");

    public void Required(string path, string? text) => Utf16(path, text, 1, int.MaxValue);

    public void Utf16(string path, string? text, int min, int max) =>
        Length(path, text, text?.Length ?? 0, "UTF-16 code units", min, max);

    public void Graphemes(string path, string? text, int min, int max) =>
        Length(path, text, text is null ? 0 : MessageText.CountGraphemes(text), "grapheme clusters", min, max);

    public void Count(string path, int count, int min, int max)
    {
        if (count < min || count > max)
        {
            Add(path, $"{count} elements", min == max ? $"exactly {max} are required" : $"the limit is {min} to {max}");
        }
    }

    public void Range(string path, decimal value, decimal min, decimal max)
    {
        if (value < min || value > max)
        {
            Add(path, $"{value} is out of range", $"the limit is {min} to {max}");
        }
    }

    public void MediaUrl(string path, string? url)
    {
        Utf16(path, url, 1, MessageLimits.MediaUrl);
        if (!string.IsNullOrEmpty(url) && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
        {
            Add(path, "not an absolute https URL", "LINE fetches over https only");
        }
    }

    private void Length(string path, string? text, int length, string unit, int min, int max)
    {
        if (length < min)
        {
            Add(path, text is null ? "missing" : "empty", "a value is required");
        }
        else if (length > max)
        {
            Add(path, $"{length} {unit}", $"the limit is {max}");
        }
    }
}
