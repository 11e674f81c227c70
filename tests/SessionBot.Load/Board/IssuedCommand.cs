namespace SessionBot.Load.Board;

/// <summary>A button that a moderator has pressed, and between which versions it acted if it did.</summary>
/// <param name="Numbers">Of the questions that it is about; empty for what is about none of its own.</param>
/// <param name="Seen">The version that it carried.</param>
/// <param name="Before">The version on the page that the moderator's last command was answered with.</param>
/// <param name="After">That on the page that this one was answered with.</param>
/// <param name="Told">What the moderator was told.</param>
internal sealed record IssuedCommand(string Actor, string Verb, IReadOnlyList<int> Numbers, int Seen, int Before, int After, string Told)
{
    /// <summary>A place in the queue is about where its neighbours stand, too.</summary>
    public bool IsAboutPlaces => Verb is "up" or "down" or "top";

    /// <summary>That somebody has changed it since, in the service's words.</summary>
    public bool IsConflict => Told.Contains("もう一度操作してください", StringComparison.Ordinal);
}
