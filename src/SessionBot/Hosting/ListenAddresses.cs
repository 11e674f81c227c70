using Microsoft.AspNetCore.Http;

namespace SessionBot.Hosting;

/// <summary><c>--urls</c>, checked before anything starts: the server would tell of it only in the middle, and by other names.</summary>
internal static class ListenAddresses
{
    public const string Default = "http://localhost:5080";

    private const string Key = "urls";

    /// <summary>Any of the settings that tell ASP.NET Core where to listen.</summary>
    public static bool AreConfigured(IConfiguration configuration) =>
        new[] { Key, "http_ports", "https_ports" }.Any(key => configuration[key] is { Length: > 0 })
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();

    public static IEnumerable<string> Faults(IConfiguration configuration) =>
        (configuration[Key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(address => FaultOf(address) is { } fault ? $"{Key} holds {address}, {fault}" : null)
            .OfType<string>();

    private static string? FaultOf(string text)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(text);
        }
        catch (FormatException)
        {
            return $"which is no address: write --urls {Default}, or several with semicolons between them.";
        }

        return address switch
        {
            { Scheme: not ("http" or "https") } => $"and only http and https are served: write --urls {Default}, for example.",
            { PathBase.Length: > 0, IsUnixPipe: false } => $"which goes on behind the port: write {address.Scheme}://{address.Host}:{address.Port} alone.",
            { Port: < 0 or > 65535 } => "and ports go from 0 to 65535: choose one of them.",
            { Port: 0, Host: "localhost" } => "and a free port can be taken only at one address: write --urls http://127.0.0.1:0.",
            _ => null,
        };
    }
}
