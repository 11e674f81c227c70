using System.Text;

namespace SessionBot.Domain;

/// <summary>One width for what people type in two: full-width letters and digits, half-width kana.</summary>
public static class Width
{
    /// <summary>NFKC of any text: half of a character that was cut through, and the sign that never is one, do not throw but become the sign for them.</summary>
    public static string Fold(string text)
    {
        var whole = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : string.Concat(text.EnumerateRunes());
        return whole.Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormKC);
    }
}
