namespace Line.Messaging;

/// <summary>No channel access token could be had, so LINE has not taken the request: it may be sent again later without harm.</summary>
public sealed class ChannelAccessTokenException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ChannelAccessTokenException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public ChannelAccessTokenException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public ChannelAccessTokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
