namespace TestKit.Databases;

/// <summary>The servers that <c>tests/run.sh</c> starts for all tests of a run.</summary>
public static class TestServers
{
    public const string NoPostgreSql = "No PostgreSQL server: run tests/run.sh, or set SESSIONBOT_TEST_POSTGRESQL to a connection string of a user who may create databases.";

    public const string NoRedis = "No Redis server: run tests/run.sh, or set SESSIONBOT_TEST_REDIS to HOST:PORT.";

    public static string? PostgreSql { get; } = Environment.GetEnvironmentVariable("SESSIONBOT_TEST_POSTGRESQL");

    public static string? Redis { get; } = Environment.GetEnvironmentVariable("SESSIONBOT_TEST_REDIS");
}
