using System.Data.Common;

namespace InnovationPotential.Cli.Databases;

/// <summary>What an engine refuses, as a problem of who runs the command.</summary>
internal static class EngineFailure
{
    /// <summary>The problem, with the first line of what the engine says.</summary>
    public static InvalidInputException Of(string code, string what, DbException said, string hint) =>
        new([Diagnostic.Error(code, $"{what}: {said.Message.Split('\n')[0]}", hint: hint)]);

    /// <summary>A server cannot be reached.</summary>
    /// <param name="host">The server.</param>
    /// <param name="port">Its port.</param>
    /// <param name="said">What its driver says.</param>
    /// <param name="variable">The variable that may hold the password.</param>
    public static InvalidInputException NotReached(string host, int port, DbException said, string variable) =>
        Of(SqlCodes.NotReached, Invariant($"{host}:{port} cannot be reached"), said,
            $"Check host, port, database, user and password; the password may stand in {variable} instead.");

    /// <summary>Runs a statement.</summary>
    /// <param name="connection">The engine.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="run">What is done with it.</param>
    /// <param name="refused">Says that the engine refuses it.</param>
    public static T Run<T>(this DbConnection connection, string sql, Func<DbCommand, T> run, Func<DbException, Exception> refused)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            return run(command);
        }
        catch (DbException e)
        {
            throw refused(e);
        }
    }
}
