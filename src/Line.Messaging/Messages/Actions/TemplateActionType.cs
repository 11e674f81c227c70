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

    /// <summary><see cref="CameraTemplateAction"/>.</summary>
    Camera,

    /// <summary><see cref="CameraRollTemplateAction"/>.</summary>
    CameraRoll,

    /// <summary><see cref="LocationTemplateAction"/>.</summary>
    Location,

    /// <summary><see cref="ClipboardTemplateAction"/>.</summary>
    Clipboard,

    /// <summary><see cref="RichMenuSwitchTemplateAction"/>.</summary>
    RichMenuSwitch,
}
