using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LineSimulator.Tokens;

namespace LineSimulator.Login;

/// <summary>Authorization codes: ten minutes, once. Guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class LoginCodes(TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (Grant Grant, DateTimeOffset Until)> _codes = [];

    public string Issue(string userId, LoginRequest request)
    {
        var code = Secret.New(16);
        _codes.Add(code, (new Grant(userId, request), clock.GetUtcNow() + Life));
        return code;
    }

    /// <summary>Uses the code up, even where the rest does not fit: a code that somebody tried is no longer a secret.</summary>
    public Grant? Redeem(string code, string? callbackUrl, string? verifier) =>
        _codes.Remove(code, out var issued)
        && clock.GetUtcNow() < issued.Until
        && issued.Grant.Request.CallbackUrl == callbackUrl
        && Fits(verifier, issued.Grant.Request.CodeChallenge)
            ? issued.Grant
            : null;

    private static bool Fits(string? verifier, string? challenge) =>
        challenge is null
        || (verifier is not null && Secret.Equal(Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))), challenge));

    internal sealed record Grant(string UserId, LoginRequest Request);
}
