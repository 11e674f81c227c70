using System.Buffers;

namespace Line.Messaging;

/// <summary>Gathers faults and words them alike.</summary>
internal sealed class FaultCollector
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

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

    public void Bytes(string path, int count, int max)
    {
        if (count > max)
        {
            Add(path, $"{count} bytes of JSON", $"the limit is {max}");
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

        UriRules.CheckEncoding(this, path, url);
    }

    /// <summary>A text of certain characters only; null is a text that is missing.</summary>
    public void Characters(string path, string? text, int max, SearchValues<char> allowed, string named)
    {
        Utf16(path, text, 1, max);
        if (text.AsSpan().ContainsAnyExcept(allowed))
        {
            Add(path, "characters that LINE does not take", $"it takes {named}");
        }
    }

    public void Color(string path, string? color, bool takesAlpha = true)
    {
        var isColor = color is null
            || (color.StartsWith('#') && (color.Length == 7 || (takesAlpha && color.Length == 9)) && color.AsSpan(1).IndexOfAnyExcept(HexDigits) < 0);
        if (!isColor)
        {
            Add(path, "not a colour", takesAlpha ? "the form is #RRGGBB or #RRGGBBAA" : "the form is #RRGGBB");
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
