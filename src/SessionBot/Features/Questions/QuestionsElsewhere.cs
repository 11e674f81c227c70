namespace SessionBot.Features.Questions;

/// <summary>How many questions and comments of another session nobody has looked at.</summary>
/// <param name="Session">Its number.</param>
internal sealed record QuestionsElsewhere(int Session, int Held);
