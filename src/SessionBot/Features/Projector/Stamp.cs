using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SessionBot.Features.Projector;

/// <summary>
/// Names what stands on a screen: a question and the exact words. A frozen screen keeps only what is still so; words that were unsent or
/// edited have another stamp.
/// </summary>
internal readonly record struct Stamp(int Number, string Words, bool IsNamed)
{
    private const int Digits = 16;

    private const string Named = "n";

    /// <summary>Of a question whose asker is not shown.</summary>
    public static Stamp Of(int number, string text) =>
        new(number, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits], IsNamed: false);

    public static Stamp Of(ShownQuestion shown) => Of(shown.Number, shown.Text) with { IsNamed = shown.Region is not null };

    public static Stamp? Parse(string? text) =>
        text?.Split('.') is [var number, var words, .. var rest] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new(value, words, rest is [Named])
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}.{Words}{(IsNamed ? "." + Named : "")}");
}
