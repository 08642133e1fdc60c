using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using InnovationPotential.Sql;

namespace InnovationPotential;

/// <summary>A connection to a ClickHouse server over HTTP, as far as this library needs one: statements in, RowBinary out.</summary>
/// <remarks>
/// Tested with the server 18.16. It has no transactions and no parameters. A statement that is canceled is stopped on the server.
/// </remarks>
public sealed class ClickHouseConnection : DbConnection
{
    // Statements of large models are long; a result is sent once it is complete, so that a failure is none that begins well.
    private const string Settings = "max_query_size=100000000&max_ast_elements=10000000&max_expanded_ast_elements=10000000"
        + "&max_ast_depth=10000&wait_end_of_query=1&join_default_strictness=ALL";

    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };
    private string _address = "";
    private Uri? _server;
    private string _database = "default";
    private ConnectionState _state = ConnectionState.Closed;

    /// <summary>A connection that is closed.</summary>
    /// <param name="address"><c>http://user:password@host:8123/database</c>; user, password and database can be left out.</param>
    /// <exception cref="ArgumentException">It is no such address.</exception>
    public ClickHouseConnection(string address) => ConnectionString = address;

    /// <inheritdoc/>
    [AllowNull]
    public override string ConnectionString
    {
        get => _address;
        set
        {
            // What cannot be read is not repeated: a password may stand in it.
            if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length > 0)
                throw new ArgumentException("It is no address of the form http://user:password@host:8123/database.", nameof(value));
            (_address, _server) = (value, new UriBuilder(uri) { UserName = "", Password = "", Path = "/" }.Uri);
            if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database) _database = Uri.UnescapeDataString(database);
            var names = uri.UserInfo.Split(':', 2);
            SetHeader("X-ClickHouse-User", names[0]);
            SetHeader("X-ClickHouse-Key", names.Length > 1 ? names[1] : "");
        }
    }

    /// <inheritdoc/>
    public override string Database => _database;

    /// <summary>The server, without user and password.</summary>
    public override string DataSource => _server!.ToString();

    /// <inheritdoc/>
    public override string ServerVersion => "";

    /// <inheritdoc/>
    public override ConnectionState State => _state;

    /// <inheritdoc/>
    public override void ChangeDatabase(string databaseName) => _database = databaseName;

    /// <inheritdoc/>
    public override void Close() => _state = ConnectionState.Closed;

    /// <inheritdoc/>
    public override void Open() => OpenAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override async Task OpenAsync(CancellationToken cancellationToken)
    {
        using var answer = await Send("SELECT 1", cancellationToken).ConfigureAwait(false);
        _state = ConnectionState.Open;
    }

    /// <summary>Runs a statement.</summary>
    /// <exception cref="ClickHouseException">The server cannot be reached or refuses it.</exception>
    internal async Task<HttpResponseMessage> Send(string statement, CancellationToken cancellation)
    {
        var query = Guid.NewGuid().ToString("N");
        try
        {
            return await Post(statement, query, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The server does not stop by itself, and what it would still write could not be taken away.
            using var stopped = await Post($"KILL QUERY WHERE query_id = '{query}' SYNC", $"{query}-stop", CancellationToken.None)
                .ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        throw new NotSupportedException("ClickHouse has no transactions.");

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => new ClickHouseCommand(this);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _client.Dispose();
        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage> Post(string statement, string query, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            new Uri(_server!, $"?{Settings}&database={Uri.EscapeDataString(_database)}&query_id={query}"));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(statement));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        try
        {
            var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if (answer.IsSuccessStatusCode) return answer;
            using (answer)
                throw new ClickHouseException(await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false));
        }
        catch (HttpRequestException unreached)
        {
            throw new ClickHouseException(unreached.Message);
        }
    }

    private void SetHeader(string name, string value)
    {
        _client.DefaultRequestHeaders.Remove(name);
        if (value.Length > 0) _client.DefaultRequestHeaders.Add(name, Uri.UnescapeDataString(value));
    }
}
