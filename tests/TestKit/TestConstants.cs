namespace TestKit;

public static class TestConstants
{
    /// <summary>The one bound on every wait in the tests: long, because a short one fails on a busy machine.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);
}
