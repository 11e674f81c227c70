namespace SessionBot.Features.MyData;

/// <summary>What the service keeps about one member.</summary>
internal sealed record StoredData(
    string? Name,
    string? Region,
    DateTimeOffset JoinedAt,
    bool WantsReminders,
    StoredTexts Reports,
    StoredTexts Questions,
    StoredTexts Comments,
    StoredTexts PassageWishes,
    int Attachments,
    int Supports,
    int InboxCopies);

/// <param name="Newest">The newest few, the newest first.</param>
internal sealed record StoredTexts(int Count, IReadOnlyList<string> Newest);
