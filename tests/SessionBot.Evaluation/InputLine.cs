namespace SessionBot.Evaluation;

/// <param name="Id">JSON as it came: a string with its quotes, or a number.</param>
internal sealed record InputLine(string Id, string Text);
