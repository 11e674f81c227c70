using System.Text;
using TestKit.OpenApi;

namespace LineSimulator.Tests.Conformance;

/// <summary>What the simulator serves beside the API that LINE's documents describe.</summary>
internal static class OutsideTheDocument
{
    /// <summary>The simulator's own pages and calls.</summary>
    private static readonly string[] Own = ["/simulator"];

    /// <summary>LINE Login, which LINE publishes no OpenAPI document for (developers.line.biz, LINE Login v2.1 reference).</summary>
    private static readonly HashSet<(string Method, string Path)> Login =
    [
        ("GET", "/.well-known/openid-configuration"),
        ("GET", "/oauth2/v2.1/authorize"),
        ("POST", "/oauth2/v2.1/authorize"),
        ("GET", "/oauth2/v2.1/certs"),
        ("GET", "/oauth2/v2.1/userinfo"),
        ("POST", "/oauth2/v2.1/userinfo"),
        ("POST", "/oauth2/v2.1/verify"),
        ("GET", "/v2/profile"),
    ];

    public static bool Has(string method, string path) =>
        path == "/" || Own.Any(own => path == own || path.StartsWith($"{own}/", StringComparison.Ordinal)) || Login.Contains((method, path));

    // LINE Login shares this path with the channel access tokens.
    public static bool Has(ApiRequest request) =>
        Has(request.Method, request.Address.AbsolutePath)
        || (request.Address.AbsolutePath == "/oauth2/v2.1/token"
            && !Encoding.UTF8.GetString(request.Body).Contains("grant_type=client_credentials", StringComparison.Ordinal));
}
