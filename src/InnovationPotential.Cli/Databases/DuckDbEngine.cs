using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;

namespace InnovationPotential.Cli.Databases;

/// <summary>DuckDB; nothing else names its driver, so that it is loaded where it is asked for and nowhere else.</summary>
internal static class DuckDbEngine
{
    /// <summary>Opens a database.</summary>
    /// <param name="file">Its file; null for one in memory.</param>
    /// <exception cref="InvalidInputException">The engine is not there, or the file is none of it.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DbConnection Open(string? file)
    {
        // The driver's own types fail for good once they have met with nothing.
        if (!NativeLibrary.TryLoad("duckdb", typeof(DuckDBConnection).Assembly, null, out _))
            throw new InvalidInputException([Diagnostic.Error(
                SqlCodes.EngineMissing, "DuckDB is not in this package of innopot.",
                hint: "Install the package of your platform (dotnet tool install -g InnovationPotential.Cli on Linux, Windows and macOS), "
                    + "or put DuckDB's library (libduckdb of https://duckdb.org) where the system looks for libraries.")]);
        try
        {
            return Opened(new DuckDBConnectionStringBuilder { DataSource = file ?? ":memory:" }.ConnectionString);
        }
        catch (DbException e)
        {
            throw EngineFailure.Of(SqlCodes.NotReached, $"'{file}' cannot be opened by DuckDB", e,
                "Name a database of DuckDB that no other process writes to.");
        }
    }

    private static DuckDBConnection Opened(string text)
    {
        var connection = new DuckDBConnection(text);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
