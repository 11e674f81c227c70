using System.Text.RegularExpressions;

namespace LineSimulator.People;

internal static partial class LineId
{
    public static bool IsUser(string id) => UserPattern().IsMatch(id);

    /// <summary>Whether a push may name it: a user, a group or a room.</summary>
    public static bool IsRecipient(string id) => RecipientPattern().IsMatch(id);

    [GeneratedRegex(@"\AU[0-9a-f]{32}\z")]
    private static partial Regex UserPattern();

    [GeneratedRegex(@"\A[UCR][0-9a-f]{32}\z")]
    private static partial Regex RecipientPattern();
}
