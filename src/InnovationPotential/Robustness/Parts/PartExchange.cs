namespace InnovationPotential.Robustness;

/// <summary>A part of an uncertainty analysis on its way into a file or out of it.</summary>
internal static class PartExchange
{
    public static void Write(BinaryWriter writer, UncertaintyPart part)
    {
        new StudyFrameFields(writer).Write(part.Frame);
        var exchange = new CountExchange(writer);
        exchange.Long(part.From);
        exchange.Long(part.To);
        lock (part.Tally) part.Tally.Exchange(exchange);
        if (part.Sample is not null) exchange.Numbers(part.Sample.Values);
    }

    public static UncertaintyPart Read(BinaryReader reader, long length)
    {
        var frame = new StudyFrameFields(reader).Read();
        var exchange = new CountExchange(reader);
        var (from, to) = (exchange.Long(0), exchange.Long(0));
        if (!PartCheck.IsSound(frame, from, to, length)) throw new InvalidDataException();
        var sample = SampleStore.Keeps(frame, frame.Options.Replications) ? new SampleStore(frame.Rows, from, to) : null;
        var tally = new StudyTally(frame, RankTally.Comparators(frame), sample);
        tally.Exchange(exchange);
        if (!(tally.Failures.Counted >= 0 && tally.Failures.Counted <= to - from)) throw new InvalidDataException();
        if (sample is not null) exchange.Numbers(sample.Values);
        return new UncertaintyPart(frame, from, to, tally, sample);
    }
}
