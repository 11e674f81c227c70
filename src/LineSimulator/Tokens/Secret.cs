using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LineSimulator.Tokens;

internal static class Secret
{
    /// <summary>A new opaque string. Not from the seed: no script depends on a token's letters.</summary>
    public static string New(int bytes = 32) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    public static bool Equal(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
