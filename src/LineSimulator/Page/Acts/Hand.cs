namespace LineSimulator.Page.Acts;

/// <summary>Who acts, and where.</summary>
/// <param name="GroupId">Of the group or room; null in the private chat.</param>
internal sealed record Hand(string UserId, string? GroupId)
{
    public string ChatId => GroupId ?? UserId;

    /// <param name="chatId">The user's, group's or room's ID.</param>
    /// <param name="speakerId">Who acts, where the chat is a group.</param>
    public static Hand In(LinePlatform platform, string chatId, string? speakerId) => platform.FindGroup(chatId) is null
        ? new Hand(chatId, null)
        : new Hand(speakerId ?? throw new SimulatorException("だれの発言か分かりません。書く人を選んでください。"), chatId);
}
