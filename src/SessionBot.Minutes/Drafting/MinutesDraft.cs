using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Drafting;

/// <param name="Drafter">Name and version of the drafter.</param>
public sealed record MinutesDraft(MinutesDocument Document, Coverage Coverage, string Drafter);
