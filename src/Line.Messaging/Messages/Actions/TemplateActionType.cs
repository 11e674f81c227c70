namespace Line.Messaging;

/// <summary>The kind of an action.</summary>
public enum TemplateActionType
{
    /// <summary><see cref="PostbackTemplateAction"/>.</summary>
    Postback,

    /// <summary><see cref="MessageTemplateAction"/>.</summary>
    Message,

    /// <summary><see cref="UriTemplateAction"/>.</summary>
    Uri,

    /// <summary><see cref="DateTimePickerTemplateAction"/>.</summary>
    Datetimepicker,
}
