using Microsoft.AspNetCore.Mvc;

namespace SessionBot.Features.Planning;

/// <summary>What the page on which a session is called off or put off sends.</summary>
public sealed record CourseForm
{
    /// <summary>Of the session as the page showed it.</summary>
    [FromForm(Name = "version")]
    public int Version { get; init; }

    /// <summary>How many the page said that are told.</summary>
    [FromForm(Name = "seen")]
    public int Seen { get; init; }

    /// <summary>Null where none is meant that there is.</summary>
    [FromForm(Name = "verb")]
    public CourseVerb? Verb { get; init; }

    [FromForm(Name = "date")]
    public string? Date { get; init; }

    [FromForm(Name = "start")]
    public string? Start { get; init; }

    [FromForm(Name = "end")]
    public string? End { get; init; }

    /// <summary>As a plan's form names them.</summary>
    internal PlanForm Times => new() { Date = Date, Start = Start, End = End };
}

public enum CourseVerb
{
    CallOff,
    TakeBack,
    Postpone,
}
