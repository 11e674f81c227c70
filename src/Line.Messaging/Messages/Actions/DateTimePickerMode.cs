namespace Line.Messaging;

/// <summary>What a <see cref="DateTimePickerTemplateAction"/> lets the user pick.</summary>
public enum DateTimePickerMode
{
    /// <summary>A time of day, <c>HH:mm</c>.</summary>
    Time,

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>A day and a time, <c>yyyy-MM-ddTHH:mm</c>.</summary>
    Datetime,
}
