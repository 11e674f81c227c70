using System.Text.RegularExpressions;

namespace LineSimulator.Api.Rules;

internal static partial class AliasRules
{
    public static void RequireAlias(RequestNode parent)
    {
        if (parent.RequireText("richMenuAliasId") is { Length: > 0 } alias && !Form().IsMatch(alias))
        {
            parent.Child("richMenuAliasId").Fail("Must be 1 to 32 lower-case letters, digits, underscores and hyphens");
        }
    }

    [GeneratedRegex(@"\A[a-z0-9_-]{1,32}\z")]
    private static partial Regex Form();
}
