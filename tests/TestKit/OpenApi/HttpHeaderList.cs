using System.Net.Http.Headers;

namespace TestKit.OpenApi;

internal static class HttpHeaderList
{
    public static IReadOnlyDictionary<string, string> Of(params IEnumerable<HttpHeaders?> lists) =>
        lists.OfType<HttpHeaders>().SelectMany(list => list.NonValidated)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
}
