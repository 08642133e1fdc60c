namespace InnovationPotential.Serialization;

/// <summary>Reads what stands in JSON from texts, files, streams and readers.</summary>
internal static class JsonReading
{
    public static Reading<T> OfText<T>(string json)
        where T : class, IReadsJson<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        var problems = new List<Diagnostic>();
        if (JsonParsing.Parse(json, problems) is not { } value) return new(null, problems.ToEquatableArray());
        var reading = T.Read(value, problems);
        return new(reading.Value, RepeatedProblems.Merged(reading.Diagnostics));
    }

    public static Reading<T> OfFile<T>(string path)
        where T : class, IReadsJson<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return In(path, Of<T>(JsonSource.OfFile(path)));
    }

    public static Reading<T> OfStream<T>(Stream stream)
        where T : class, IReadsJson<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Of<T>(JsonSource.OfStream(stream));
    }

    public static Reading<T> OfReader<T>(TextReader reader)
        where T : class, IReadsJson<T>
    {
        ArgumentNullException.ThrowIfNull(reader);
        return OfText<T>(reader.ReadToEnd());
    }

    public static async Task<Reading<T>> OfFileAsync<T>(string path, CancellationToken cancellation)
        where T : class, IReadsJson<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return In(path, await OfAsync<T>(JsonSource.OfFileAsync(path, cancellation)).ConfigureAwait(false));
    }

    public static Task<Reading<T>> OfStreamAsync<T>(Stream stream, CancellationToken cancellation)
        where T : class, IReadsJson<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        return OfAsync<T>(JsonSource.OfStreamAsync(stream, cancellation));
    }

    private static async Task<Reading<T>> OfAsync<T>(Task<JsonSource> source)
        where T : class, IReadsJson<T> => Of<T>(await source.ConfigureAwait(false));

    private static Reading<T> In<T>(string path, Reading<T> reading)
        where T : class => new(reading.Value, Diagnostic.In(path, reading.Diagnostics));

    private static Reading<T> Of<T>(JsonSource source)
        where T : class, IReadsJson<T> => source.Text is { } text ? OfText<T>(text) : new(null, [source.Problem!]);
}
