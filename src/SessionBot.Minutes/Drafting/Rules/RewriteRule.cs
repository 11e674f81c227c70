using System.Text.RegularExpressions;
using SessionBot.Minutes.Drafting.Japanese;

namespace SessionBot.Minutes.Drafting.Rules;

/// <summary>One safe change of wording. Its id is stored with every sentence it changed, so an id never changes its meaning.</summary>
/// <param name="Pattern">Matched outside brackets only: what somebody quotes stays as quoted.</param>
internal sealed record RewriteRule(string Id, string Pattern, string Replacement)
{
    private readonly Regex _regex = new(Pattern, RegexOptions.CultureInvariant);

    public string Apply(string text)
    {
        bool[]? inside = null;
        return _regex.Replace(text, match =>
        {
            inside ??= Brackets.Inside(text);
            return match.Index < inside.Length && inside[match.Index] ? match.Value : match.Result(Replacement);
        });
    }
}
