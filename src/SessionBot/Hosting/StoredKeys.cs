using System.Data.Common;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using SessionBot.Storage;

namespace SessionBot.Hosting;

/// <summary>
/// Keeps what signs and seals cookies and links in the database, for all processes, in the table that the framework's own repository has as well. That one asks
/// through EF Core, whose model would then be built at every start before the first request is taken.
/// </summary>
internal sealed class StoredKeys(IDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Xml" FROM "DataProtectionKeys" WHERE "Xml" IS NOT NULL ORDER BY "Id" """;
        using var reader = command.ExecuteReader();
        var elements = new List<XElement>();
        while (reader.Read())
        {
            elements.Add(XElement.Parse(reader.GetString(0)));
        }

        return elements;
    }

    /// <remarks>Without the right to write: a key may be asked for by who has it. If the file is then busy, the framework goes on with the key that it has, and tries again in minutes.</remarks>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = """INSERT INTO "DataProtectionKeys" ("FriendlyName", "Xml") VALUES (@name, @xml)""";
        Add(command, "@name", friendlyName);
        Add(command, "@xml", element.ToString(SaveOptions.DisableFormatting));
        command.ExecuteNonQuery();
    }

    /// <remarks>The framework asks in no other way than to be waited for: at the start, and once in three months.</remarks>
    private DbConnection Open() => database.OpenAsync(CancellationToken.None).GetAwaiter().GetResult();

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
