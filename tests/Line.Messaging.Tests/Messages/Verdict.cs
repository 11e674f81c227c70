namespace Line.Messaging.Tests.Messages;

/// <summary>What the validator says of messages.</summary>
internal static class Verdict
{
    /// <param name="fault">How the one fault starts where the messages are not taken.</param>
    public static void AssertTaken(bool isTaken, IReadOnlyList<ISendMessage> messages, string fault)
    {
        var faults = MessageValidator.Validate(messages);
        if (isTaken)
        {
            Assert.Empty(faults);
        }
        else
        {
            Assert.StartsWith(fault, Assert.Single(faults), StringComparison.Ordinal);
        }
    }

    public static void AssertFault(ISendMessage message, string fault) => AssertTaken(false, [message], fault);

    public static void AssertTaken(ISendMessage message) => AssertTaken(true, [message], "");

    public static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
