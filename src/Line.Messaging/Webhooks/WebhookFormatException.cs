namespace Line.Messaging.Webhooks;

/// <summary>A body that is no webhook request. The message names the fault and its place, never the body's words.</summary>
public sealed class WebhookFormatException : Exception
{
    /// <summary>Creates the exception.</summary>
    public WebhookFormatException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public WebhookFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public WebhookFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
