namespace InnovationPotential.Robustness;

/// <summary>A part of a sensitivity analysis on its way into a file or out of it.</summary>
internal static class SensitivityPartExchange
{
    public static void Write(BinaryWriter writer, SensitivityPart part)
    {
        new SensitivityFrameFields(writer).Write(part.Frame);
        var exchange = new CountExchange(writer);
        exchange.Long(part.From);
        exchange.Long(part.To);
        foreach (var column in part.Sample.Columns) exchange.Numbers(column);
    }

    public static SensitivityPart Read(BinaryReader reader, long length)
    {
        var frame = new SensitivityFrameFields(reader).Read();
        var exchange = new CountExchange(reader);
        var (from, to) = (exchange.Long(0), exchange.Long(0));
        if (!PartCheck.IsSound(frame, from, to, length)) throw new InvalidDataException();
        var sample = frame.NewSample(from, to);
        foreach (var column in sample.Columns) exchange.Numbers(column);
        return new SensitivityPart(frame, sample);
    }
}
