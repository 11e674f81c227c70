namespace Line.Messaging;

internal static class UriRules
{
    // developers.line.biz, Messaging API reference, "URI action".
    private static readonly string[] Schemes = ["http", "https", "line", "tel"];

    /// <summary>An address that a tap opens.</summary>
    public static void Check(FaultCollector faults, string path, string? uri)
    {
        faults.Utf16(path, uri, 1, MessageLimits.Uri);
        if (!string.IsNullOrEmpty(uri) && !(Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && Schemes.Contains(parsed.Scheme)))
        {
            faults.Add(path, "not an absolute URI of a known scheme", "the schemes are http, https, line and tel");
        }

        CheckEncoding(faults, path, uri);
    }

    /// <summary>LINE takes addresses only in percent-encoded form: "About the encoding of a URL specified in a request body property".</summary>
    public static void CheckEncoding(FaultCollector faults, string path, string? uri)
    {
        if (uri.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            faults.Add(path, "not percent-encoded", "encode Japanese and spaces, as Uri.AbsoluteUri does");
        }
    }
}
