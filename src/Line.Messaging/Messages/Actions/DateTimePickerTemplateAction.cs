using System.Globalization;

namespace Line.Messaging;

/// <summary>
/// Lets the user pick a day or a time and returns it in a postback event. Days lie between 1900-01-01 and 2100-12-31.
/// Source: developers.line.biz, Messaging API reference, "Datetime picker action".
/// </summary>
public sealed record DateTimePickerTemplateAction : ITemplateAction
{
    /// <summary>Creates the action from texts in the form of <paramref name="mode"/>.</summary>
    public DateTimePickerTemplateAction(
        string? label, string data, DateTimePickerMode mode, string? initial = null, string? min = null, string? max = null)
    {
        (Label, Data, Mode) = (label, data, mode);
        (Initial, Min, Max) = (initial, min, max);
    }

    /// <summary>Creates the action from instants as the user's clock shows them; no time zone is applied.</summary>
    public DateTimePickerTemplateAction(
        string? label, string data, DateTimePickerMode mode, DateTime? initial, DateTime? min = null, DateTime? max = null)
        : this(label, data, mode, Format(mode, initial), Format(mode, min), Format(mode, max))
    {
    }

    /// <inheritdoc/>
    public TemplateActionType Type => TemplateActionType.Datetimepicker;

    /// <inheritdoc/>
    public string? Label { get; init; }

    /// <summary>Returned in the postback event: at most 300 UTF-16 code units.</summary>
    public string Data { get; init; }

    /// <summary>What the user picks.</summary>
    public DateTimePickerMode Mode { get; init; }

    /// <summary>The value shown first.</summary>
    public string? Initial { get; init; }

    /// <summary>The earliest value.</summary>
    public string? Min { get; init; }

    /// <summary>The latest value, later than <see cref="Min"/>.</summary>
    public string? Max { get; init; }

    internal static string FormatOf(DateTimePickerMode mode) => mode switch
    {
        DateTimePickerMode.Time => "HH:mm",
        DateTimePickerMode.Date => "yyyy-MM-dd",
        DateTimePickerMode.Datetime => "yyyy-MM-ddTHH:mm",
    };

    private static string? Format(DateTimePickerMode mode, DateTime? value) =>
        value?.ToString(FormatOf(mode), CultureInfo.InvariantCulture);
}
