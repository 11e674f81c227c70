using Microsoft.AspNetCore.Http;

namespace LineSimulator.Tokens;

/// <summary>The fields of a form, or of nothing where the request brings no form.</summary>
internal sealed class TokenForm(IFormCollection? form)
{
    public static async Task<TokenForm> ReadAsync(HttpRequest request, CancellationToken ct) =>
        new(request.HasFormContentType ? await request.ReadFormAsync(ct) : null);

    /// <summary>Null where the field is absent, empty or given twice.</summary>
    public string? this[string name] => form?[name] is [{ Length: > 0 } value] ? value : null;

    public bool Proves(string clientId, string clientSecret) =>
        this["client_id"] == clientId && this["client_secret"] is { } secret && Secret.Equal(secret, clientSecret);
}
