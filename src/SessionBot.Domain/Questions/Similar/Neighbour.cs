namespace SessionBot.Domain.Questions.Similar;

/// <param name="Score">0 (nothing in common) to 1 (the same).</param>
public sealed record Neighbour<TId>(TId Id, double Score);
