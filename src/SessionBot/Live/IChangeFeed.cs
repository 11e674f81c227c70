namespace SessionBot.Live;

/// <summary>
/// Tells every process that something has changed, after it was committed. A notice carries no state: whoever hears it reads the
/// database again, and would find out by itself at the next poll. So a lost notice costs time and nothing else.
/// </summary>
internal interface IChangeFeed
{
    /// <summary>Never waits and never fails.</summary>
    /// <param name="subject">What has changed, such as <c>work:webhook</c>.</param>
    void Publish(string subject);

    /// <param name="subject">As it is published.</param>
    /// <param name="heard">Called on any thread; must be quick and must not throw.</param>
    /// <returns>Ends the subscription.</returns>
    IDisposable Subscribe(string subject, Action heard);

    /// <summary>For what lasts for moments and stands in no database, such as who looks at what: it is said again and again, so that a lost notice does no harm.</summary>
    /// <param name="subject">Without a space.</param>
    /// <param name="word">Nothing that a member wrote.</param>
    void Publish(string subject, string word);

    /// <inheritdoc cref="Subscribe(string, Action)"/>
    /// <param name="heard">Called with the word.</param>
    IDisposable Subscribe(string subject, Action<string> heard);
}
