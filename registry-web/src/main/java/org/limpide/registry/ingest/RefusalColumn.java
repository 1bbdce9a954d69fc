package org.limpide.registry.ingest;

import jakarta.persistence.AttributeConverter;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The reasons of a refusal in one column, as JSON: they are read with their report and never searched. */
final class RefusalColumn implements AttributeConverter<List<Refusal>, String> {
    private static final TypeReference<List<Refusal>> LIST = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Refusal> reasons) {
        return JsonMapper.shared().writeValueAsString(reasons);
    }

    @Override
    public List<Refusal> convertToEntityAttribute(String column) {
        return JsonMapper.shared().readValue(column, LIST);
    }
}
