namespace SessionBot.Features.Board;

/// <summary>What stood in the fields of a card whose command was not done.</summary>
public sealed record BoardDraft(string? Text, string? Words, string? OtherReason);
